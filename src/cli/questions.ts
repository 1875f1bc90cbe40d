/** Asking questions at the terminal, line by line; lines that are piped in are answers too. */
import { createInterface } from 'node:readline/promises';

export interface Questions {
  /** The answer without blanks around it; null when the input has ended. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly close: () => void;
}

export function openQuestions(): Questions {
  const lines = createInterface({ input: process.stdin });
  // Unlike `question()`, the iterator keeps lines that arrive before they are asked for.
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      process.stdout.write(question);
      const { value, done } = await answers.next();
      return done === true ? null : value.trim();
    },
    close: () => {
      lines.close();
    },
  };
}
