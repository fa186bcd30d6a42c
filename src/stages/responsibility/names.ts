import { matchesOf } from '../../text/matches.js'
import type { DutyRules } from './duty-rules.js'

const OPEN = '(〈<[〔《“'
const CLOSE = ')〉>]〕》”'

/** Parts of a text between separators that stand in no bracket. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (OPEN.includes(letter)) depth++
    else if (CLOSE.includes(letter)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && separators.includes(letter)) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  parts.push(text.slice(from))
  return parts.map(part => part.trim()).filter(part => part !== '')
}

const HALF = /^各[省州市县区地盟旗乡镇]$/u
const LEADING = /^(?:由|以|请|和|及|与|以及|并由|再由|其中)(?=[\u4e00-\u9fff])/u
const JOINT = /以及|[和及与]/gu

/** Names of bodies in a list: 州民政局、州财政局等部门 → 州民政局, 州财政局. */
export function bodies(list: string, rules: DutyRules): string[] {
  const pieces = splitOutside(list, '、').flatMap(piece => splitJoint(piece, rules))
  return mergeHalves(pieces)
    .map(piece => trimTail(piece.replace(LEADING, ''), rules))
    .filter(piece => piece.length > 1)
}

/** 各州、市人民政府 is one name. */
function mergeHalves(pieces: readonly string[]): string[] {
  const merged: string[] = []
  for (const piece of pieces) {
    const last = merged[merged.length - 1]
    if (
      last?.split('、').every((half, i) => (i === 0 ? HALF.test(half) : half.length === 1)) &&
      !piece.startsWith('各')
    )
      merged[merged.length - 1] = `${last}、${piece}`
    else merged.push(piece)
  }
  return merged
}

/** 宣传部和网信办 are two, 人力资源和社会保障局 is one. */
function splitJoint(piece: string, rules: DutyRules): string[] {
  for (const match of matchesOf(JOINT, piece)) {
    const left = trimTail(piece.slice(0, match.index), rules)
    const right = piece.slice(match.index + match[0].length)
    if (rules.body.test(left) && left.length > 2 && right.length > 2 && !insideBracket(piece, match.index))
      return [left, ...splitJoint(right, rules)]
  }
  return [piece]
}

const insideBracket = (text: string, at: number): boolean => {
  let depth = 0
  for (let i = 0; i < at; i++) depth += OPEN.includes(text[i]!) ? 1 : CLOSE.includes(text[i]!) ? -1 : 0
  return depth > 0
}

/** The name without 等部门, 分别, 按职责分工. */
export function trimTail(name: string, rules: DutyRules): string {
  let core = name.trim()
  for (let i = 0; i < 4; i++) {
    const shorter = core.replace(rules.tail, '').trim()
    if (shorter === core || shorter === '') return core
    core = shorter
  }
  return core
}
