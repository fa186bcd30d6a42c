import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** How to start a run in a process of its own. */
export interface KillPlan {
  readonly command: string
  readonly args: readonly string[]
  /** How many are killed before the last is left to end. */
  readonly kills: number
  /** A kill comes at a random moment within so many milliseconds. */
  readonly within: number
  readonly random: () => number
}

export interface KillCount {
  readonly mains: number
  readonly workers: number
  /** Runs that came to their end before they could be killed. */
  readonly ended: number
}

/** The processes that a process has started; none where the system does not say. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

const ending = (child: ChildProcess): Promise<number | null> => new Promise(resolve => child.on('close', resolve))

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

const start = ({ command, args }: KillPlan): ChildProcess =>
  spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })

/** Kills the main process or one of its workers, whichever chance picks; which it was. */
function strike(child: ChildProcess, random: () => number): 'main' | 'worker' {
  const workers = childrenOf(child.pid!)
  if (workers.length === 0 || random() < 0.5) {
    kill(child.pid!)
    return 'main'
  }
  kill(workers[Math.floor(random() * workers.length)]!)
  return 'worker'
}

/** Starts a run over and over, kills it at random moments, and lets the last one end. `renew` is called when one ended too early. */
export async function killRuns(plan: KillPlan, renew: () => void): Promise<KillCount> {
  const { kills, within, random } = plan
  const count = { mains: 0, workers: 0, ended: 0 }
  let child = start(plan)
  let ended = ending(child)
  while (count.mains + count.workers < kills) {
    const early = await Promise.race([sleep(random() * within, 'due' as const), ended])
    if (early === 'due' && strike(child, random) === 'worker') {
      count.workers++
      continue
    }
    if (early === 'due') count.mains++
    else {
      count.ended++
      renew()
    }
    await ended
    child = start(plan)
    ended = ending(child)
  }
  const code = await ended
  if (code !== 0) throw new Error(`the last run ended with ${code}`)
  return count
}
