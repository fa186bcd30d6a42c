import type { PageKnowledge } from '../model/chrome.js'
import { chrome, endings } from './chrome.js'
import { containers, furniture, titleEndings } from './containers.js'
import { fields } from './front-matter.js'

/** What is known of pages: furniture, labels of facts, boxes of content systems, how titles end. */
export const pages: PageKnowledge = { chrome, endings, fields, containers, furniture, titleEndings }
