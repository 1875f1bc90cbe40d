/** Memory and processor time of a process and of those that it started, where the system tells: `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessUsage {
  readonly pid: number;
  /** At most 15 characters of what the process calls itself. */
  readonly name: string;
  readonly residentBytes: number;
  /** Of the process alone, not of those that it started. */
  readonly cpuMilliseconds: number;
}

/** Linux counts processor time in hundredths of a second, whatever the machine has. */
const millisecondsPerTick = 10;

/** A process first, then all below it; empty when it has ended or the system has no `/proc`. */
export function usageBelow(pid: number): ProcessUsage[] {
  const own = usageOf(pid);
  return own === null ? [] : [own, ...childrenOf(pid).flatMap(usageBelow)];
}

function usageOf(pid: number): ProcessUsage | null {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name of the program stands in brackets and may hold blanks; behind it comes field 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3] ?? 0);
  return {
    pid,
    name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
    cpuMilliseconds: (field(14) + field(15)) * millisecondsPerTick,
    residentBytes: residentBytesOf(pid),
  };
}

function residentBytesOf(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readText(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

function childrenOf(pid: number): number[] {
  return namesIn(`/proc/${pid}/task`).flatMap((thread) =>
    (readText(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
