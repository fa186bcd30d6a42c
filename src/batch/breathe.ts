import { setImmediate } from 'node:timers/promises'

const OFTEN = 200

/** Lets timers and input have their turn once in so many calls: a long loop that never waits would starve them. */
export function breather(): () => Promise<void> {
  let calls = 0
  return async () => {
    if (++calls % OFTEN === 0) await setImmediate()
  }
}
