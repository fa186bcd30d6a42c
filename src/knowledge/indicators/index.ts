import type { IndicatorEntry } from '../../model/indicator.js'
import { disclosure } from './disclosure.js'
import { economy } from './economy.js'
import { gazette } from './gazette.js'
import { hotline } from './hotline.js'
import { online } from './online.js'
import { organisation } from './organisation.js'
import { people } from './people.js'
import { proposals } from './proposals.js'
import { requests } from './requests.js'
import { response } from './response.js'
import { services } from './services.js'

/** The prose figures that recur in these reports. */
export const indicators: readonly IndicatorEntry[] = [
  ...requests,
  ...disclosure,
  ...gazette,
  ...response,
  ...hotline,
  ...proposals,
  ...online,
  ...services,
  ...organisation,
  ...economy,
  ...people,
]
