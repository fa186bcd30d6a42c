import { readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A process and all that it has started, in so far as the system says. */
export function processTree(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(processTree)]
}

const residentKiB = (pid: number): number => Number(/^VmRSS:\s+(\d+)/mu.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)

/** Resident memory of a process and all that it has started, in MiB; pages that they share count once for each. */
export const residentMemory = (pid: number): number =>
  processTree(pid).reduce((sum, one) => sum + residentKiB(one), 0) / 1024

/** Ticks of the clock by which Linux counts processor time. */
const TICKS = 100
/** In /proc/self/stat, counted from behind the name: user and system time of children that have ended. */
const CHILDREN_TIME = [13, 14] as const

/** Processor time of all children that have ended, and of theirs, in seconds; 0 where the system does not say. */
export function childrenSeconds(): number {
  const fields = read('/proc/self/stat')
    .replace(/^.*\) /u, '')
    .split(' ')
  return CHILDREN_TIME.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / TICKS
}
