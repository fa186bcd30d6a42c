import type { ArchiveProgress } from '../../batch/archive-options.js'
import { cut } from '../render/width.js'
import type { Say } from '../wording/wording.js'

const EVERY = 10_000
const FRAME = 200

/** Whole seconds as 1:02:03 or 2:03. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** One line that says how far a run is. */
export function progressLine({ phase, inputs, settled, kept, failed, seconds }: ArchiveProgress, say: Say): string {
  if (phase === 'listing') return say('batch.listing', { inputs })
  if (phase === 'finishing') return say('batch.finishing', { settled, inputs })
  const rate = (settled - kept) / Math.max(seconds, 0.001)
  const left = rate > 0 ? say('batch.left', { time: clock((inputs - settled) / rate) }) : ''
  const percent = inputs === 0 ? 0 : Math.floor((100 * settled) / inputs)
  return say('batch.progress', { settled, inputs, percent, rate: rate.toFixed(0), failed, left })
}

/** Tells progress: one line that is written over on a terminal, a line every ten seconds elsewhere. */
export function progressTeller(
  write: (text: string) => void,
  columns: number | undefined,
  say: Say,
  now: () => number = Date.now,
) {
  let told = now()
  let drawn = false
  return {
    tell: (progress: ArchiveProgress): void => {
      if (now() - told < (columns === undefined ? EVERY : FRAME)) return
      told = now()
      drawn = columns !== undefined
      write(
        columns === undefined
          ? `${progressLine(progress, say)}\n`
          : `\r\u001B[2K${cut(progressLine(progress, say), columns - 1)}`,
      )
    },
    /** Takes the line off the terminal. */
    end: (): void => {
      if (drawn) write('\r\u001B[2K')
      drawn = false
    },
  }
}
