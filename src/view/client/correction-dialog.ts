import type { Correction, CorrectionTarget } from '../../corrections/correction.js'
import { changesOf, type Field, fieldsOf, type Place, statedOf, type Values } from './correction-fields.js'
import { button, choice, h } from './dom.js'
import { record } from './record.js'
import { say } from './view-state.js'

/** What is to be corrected: an item of the record, or a stretch of text that was missed. */
interface Subject {
  readonly target: CorrectionTarget
  readonly place: Place
  /** The item as it is; null for one that is to be added. */
  readonly item: Values | null
}

const targets: Readonly<Record<string, CorrectionTarget>> = {
  m: 'metric',
  n: 'number',
  r: 'requirement',
  c: 'citation',
  d: 'responsibility',
}

function itemOf(
  id: string,
): (Values & { readonly span: readonly [number, number]; readonly quote: string }) | undefined {
  const { metrics, numbers, requirements, citations, responsibilities } = record
  const lists = { m: metrics, n: numbers, r: requirements, c: citations, d: responsibilities }
  const items: readonly { readonly id: string }[] = lists[id[0] as 'm'] ?? []
  return items.find(item => item.id === id) as never
}

/** What a card's button corrects. */
export function subjectOf(id: string): Subject | null {
  const item = itemOf(id)
  const target = targets[id[0] ?? '']
  if (item === undefined || target === undefined) return null
  return { target, item, place: { document: record.document.sha256, span: item.span, quote: item.quote } }
}

/** What a selection adds. */
export const missedAt = (span: readonly [number, number], quote: string): Subject => ({
  target: /[\d０-９]/u.test(quote) ? 'metric' : 'requirement',
  item: null,
  place: { document: record.document.sha256, span, quote },
})

function control({ name, input, write }: Field, item: Values | null): HTMLElement {
  const value = write(item?.[name])
  const inside =
    typeof input === 'string'
      ? h('input', { name, value, type: input, ...(input === 'number' ? { step: 'any' } : {}) })
      : choice(
          input.map(option => [option, option === '' ? '—' : say(option)]),
          value || input[0]!,
          { name },
        )
  return h('label', {}, h('span', {}, say(name)), inside)
}

const valuesOf = (target: CorrectionTarget, form: HTMLFormElement): Values => {
  const entered = new FormData(form)
  return Object.fromEntries(fieldsOf[target].map(({ name, read }) => [name, read(String(entered.get(name) ?? ''))]))
}

const pick = (item: Values, target: CorrectionTarget): Values =>
  Object.fromEntries(fieldsOf[target].map(({ name }) => [name, item[name] ?? null]))

/** The correction that the form says; null where nothing differs. */
function correctionOf(
  { target: was, item, place }: Subject,
  target: CorrectionTarget,
  form: HTMLFormElement,
): Correction | null {
  const now = valuesOf(target, form)
  const note = String(new FormData(form).get('note') ?? '').trim()
  const common = { ...place, target, ...(note === '' ? {} : { note }) }
  if (item === null || was !== target) return { ...common, action: 'add', set: statedOf(now) } as Correction
  const set = changesOf(pick(item, target), now)
  return Object.keys(set).length === 0
    ? null
    : ({ ...common, action: 'change', was: pick(item, target), set } as Correction)
}

const removal = ({ target, item, place }: Subject): Correction =>
  ({ ...place, target, action: 'remove', ...(target === 'number' ? {} : { was: pick(item!, target) }) }) as Correction

const addable: readonly CorrectionTarget[] = ['metric', 'requirement', 'citation', 'responsibility', 'number']

/** What an item may be instead. */
const retargets: Readonly<Record<CorrectionTarget, readonly CorrectionTarget[]>> = {
  metric: ['metric', 'number'],
  number: ['number', 'metric', 'requirement'],
  requirement: ['requirement'],
  citation: ['citation'],
  responsibility: ['responsibility'],
}

/** Asks what is right. `done` gets the correction when the reader has said it. */
export function askCorrection(subject: Subject, done: (correction: Correction) => void): void {
  const fields = h('div', { class: 'fields' })
  const drawFields = (target: CorrectionTarget): void => {
    const known = subject.target === target ? subject.item : null
    fields.replaceChildren(...fieldsOf[target].map(field => control(field, known)))
  }
  const open = subject.item === null ? addable : retargets[subject.target]
  const target = choice(
    open.map(t => [t, say(`${t}Item`)]),
    subject.target,
    {
      name: 'target',
      onchange: () => drawFields(target.value as CorrectionTarget),
    },
  )
  const close = (): void => dialog.remove()
  const finish = (correction: Correction | null): void => {
    close()
    if (correction !== null) done(correction)
  }
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: event => {
        event.preventDefault()
        finish(correctionOf(subject, target.value as CorrectionTarget, form))
      },
    },
    h('h2', {}, say(subject.item === null ? 'add' : 'correct')),
    h('blockquote', { lang: 'zh' }, subject.place.quote.slice(0, 200)),
    h('label', {}, h('span', {}, say('target')), target),
    fields,
    h('label', {}, h('span', {}, say('note')), h('input', { name: 'note' })),
    h(
      'p',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'strong' }, say('apply')),
      subject.item !== null && button(say('wrong'), () => finish(removal(subject)), { class: 'bad' }),
      button(say('cancel'), close),
    ),
  )
  const dialog = h('dialog', { 'aria-label': say('correct'), onclose: close }, form)
  drawFields(subject.target)
  document.body.append(dialog)
  dialog.showModal()
}
