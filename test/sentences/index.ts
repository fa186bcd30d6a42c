import { countsBefore, countsBehind, countsByVerb } from './counts.js'
import { money } from './money.js'
import { bounds, brackets, inherited, longClauses, measured, nothing } from './more-counts.js'
import { datesAndCounts, moreNames, moreReferences, moreRequirements } from './more-not-metrics.js'
import { contacts, dates, durations, mixed, names, ordinals, references } from './not-metrics.js'
import { numerals } from './numerals.js'
import { parts } from './parts.js'
import { periods } from './periods.js'
import { changes, rates } from './rates.js'
import { deadlines, limits, reportedAsDone } from './requirements.js'
import type { Sentence } from './sentence.js'
import { coordination, lists, oneNumber, respectively } from './shared.js'

/** All sentences by theme. */
export const sentences: Readonly<Record<string, readonly Sentence[]>> = {
  countsBehind,
  countsBefore,
  countsByVerb,
  oneNumber,
  respectively,
  coordination,
  lists,
  parts,
  rates,
  changes,
  money,
  periods,
  numerals,
  names,
  references,
  ordinals,
  dates,
  durations,
  contacts,
  mixed,
  limits,
  deadlines,
  reportedAsDone,
}

/** Written later than the rest: a measure of how well the reading does on sentences that it was not built on. */
export const laterSentences: Readonly<Record<string, readonly Sentence[]>> = {
  longClauses,
  brackets,
  nothing,
  measured,
  inherited,
  bounds,
  moreNames,
  moreReferences,
  datesAndCounts,
  moreRequirements,
}
