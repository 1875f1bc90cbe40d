/** Looking at a file in a test, and cleaning it as the command does. */
import { examine, inspectAttachment } from '../../src/attachments/inspect-attachment.ts';
import { attachmentTypes, type AttachmentType } from '../../src/domain/attachment.ts';
import type { AttachmentFacts } from '../../src/checks/attachment-facts.ts';

export const allTypes = Object.keys(attachmentTypes) as AttachmentType[];

/** The codes and words of what is wrong with a file. */
export async function faultsOf(bytes: Uint8Array, claimed: AttachmentType): Promise<string[]> {
  const { faults } = await inspectAttachment(bytes, claimed);
  return faults.map(({ code, message }) => `${code.replace('attachment-', '')} ${message}`);
}

export async function cleaned(bytes: Uint8Array, claimed: AttachmentType): Promise<Uint8Array> {
  return (await examine(bytes, claimed)).clean();
}

export async function factsOfCleaned(bytes: Uint8Array, claimed: AttachmentType): Promise<AttachmentFacts> {
  return inspectAttachment(await cleaned(bytes, claimed), claimed);
}
