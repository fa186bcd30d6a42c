import type { FormEdition } from '../../model/form.js'
import { applications2019 } from './applications-2019.js'
import { applications2021 } from './applications-2021.js'
import { disclosure2019 } from './disclosure-2019.js'
import { disclosure2021 } from './disclosure-2021.js'
import { review2019 } from './review-2019.js'
import { review2021 } from './review-2021.js'
import { statistics2014 } from './statistics-2014.js'

/** Every edition of the official forms, oldest first. */
export const forms: readonly FormEdition[] = [
  statistics2014,
  disclosure2019,
  applications2019,
  review2019,
  disclosure2021,
  applications2021,
  review2021,
]
