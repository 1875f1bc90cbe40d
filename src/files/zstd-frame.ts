/**
 * The first frame of zstd (RFC 8878) and what comes behind it. Node.js unpacks further frames or leaves them out, as
 * the parts happen to come; here nothing may follow but frames without content, which its own packing writes.
 */
import { Transform } from 'node:stream';

/** Passes the first frame on. Fails with `fault` where more content or something else follows. */
export function firstFrame(fault: () => Error): Transform {
  const lengthIn = frameMeter();
  let behind = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      const length = lengthIn(part);
      const isEmpty = part
        .subarray(length)
        .every((byte) => byte === emptyFrame[behind++ % emptyFrame.length]);
      if (isEmpty) done(null, part.subarray(0, length));
      else done(fault());
    },
    flush(done) {
      done(behind % emptyFrame.length === 0 ? null : fault());
    },
  });
}

const emptyFrame = Buffer.from('28b52ffd2000010000', 'hex');
const magic = 0xfd2fb528;

/** Says of one part after the other how many of its bytes belong to the first frame. */
function frameMeter(): (part: Buffer) => number {
  const steps = frameSteps();
  let step = steps.next();
  let [taken, passed]: [number[], number] = [[], 0];
  return (part) => {
    let at = 0;
    while (step.done !== true) {
      const end = Math.min(part.length, at + step.value - passed);
      // A head says how long what follows is; that is passed over.
      if (step.value <= longestHead) taken.push(...part.subarray(at, end));
      passed += end - at;
      at = end;
      if (passed < step.value) return at;
      step = steps.next(Buffer.from(taken));
      [taken, passed] = [[], 0];
    }
    return at;
  };
}

const longestHead = 5;

/** Yields how many bytes come next and gets them, where they are a head. */
function* frameSteps(): Generator<number, undefined, Buffer> {
  const head = yield longestHead;
  // The unpacking itself refuses what is no frame.
  if (head.readUInt32LE() !== magic) return;
  const descriptor = head[4] as number;
  yield descriptorBytes(descriptor);
  for (let isLast = false; !isLast;) {
    const block = (yield 3).readUIntLE(0, 3);
    isLast = block % 2 === 1;
    // A block of the second type repeats one byte as often as its size says.
    yield ((block >> 1) & 3) === 1 ? 1 : block >> 3;
  }
  yield (descriptor & 4) === 0 ? 0 : 4;
}

/** What follows the descriptor: the window, the name of a dictionary, the size of the content. */
function descriptorBytes(descriptor: number): number {
  const isOneSegment = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
  const size = [isOneSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
  return (isOneSegment ? 0 : 1) + dictionary + size;
}
