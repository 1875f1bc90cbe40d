/**
 * Unpacks the browser before the first test. Test files that did it themselves, two at a time, would find the file
 * that the other is still writing, and the system does not start such a file.
 */
import { browserPath } from './browser.ts';

export default async function setup(): Promise<void> {
  process.env['CHROME_PATH'] = await browserPath();
}
