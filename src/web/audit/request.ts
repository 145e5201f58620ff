/** One request: who asks, what may be told, and the letter; a page for each, one after another. */
import { type DecidedLooks, lookExemptions } from '#casework'
import type { LookRequestView } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../dates.ts'
import { type Around, download, page } from '../page.ts'
import {
  exemptionWords,
  explainRequest,
  kindWords,
  regimeWords,
  standingWords,
} from './request-words.ts'
import { mayAnswer, requestsAddress } from './requests.ts'

function headOf({ row, state }: LookRequestView, here: Around) {
  const { day, shortDay } = dateWords(here)
  const { received, identity, answered } = state
  return {
    address: `${requestsAddress}/${row.request}`,
    reference: row.reference,
    name: here.hideNames ? 'The person who asked' : row.name,
    standing: received ? standingWords[received.standing] : '',
    regime: received
      ? `${regimeWords[received.regime].text}. ${regimeWords[received.regime].hint}`
      : '',
    received: day(row.receivedOn),
    due: day(row.dueOn),
    identity: identity ? `${identity.how} (${shortDay(identity.on)})` : undefined,
    answered: answered ? day(answered.on) : undefined,
  }
}

/** Each kind of look with what was decided of it, where it was. */
function linesOf({ kinds, state }: LookRequestView, here: Around) {
  return kinds.map(kind => {
    const decided = state.decided?.find(({ looks }) => looks === kind.looks)
    const { exemption, why } = decided ?? {}
    return {
      looks: kind.looks,
      ...kindWords(kind, here),
      decided: decided && (decided.release ? 'Told' : 'Kept back'),
      because: exemption ? `${exemptionWords[exemption]}: ${why ?? ''}` : '',
    }
  })
}

export const request = page({
  path: `${requestsAddress}/:request`,
  may: mayAnswer,
  audit: { look: 'looks', of: 'request' },
  template: 'audit/request.njk',
  async show(desk, here) {
    const view = await desk.audit.lookRequest(here.as, here.request)
    if (!view) return undefined
    return {
      head: headOf(view, here),
      lines: linesOf(view, here),
      isDecided: view.state.decided !== undefined,
    }
  },
  title: ({ head }) => `Who has looked at ${head.reference}`,
  reference: ({ head }) => head.reference,
  back: () => requestsAddress,
  read(sheet) {
    const how = sheet.lines('how')
    return how ? accepted(how) : refuse([{ field: 'how', words: 'Enter how you know it is them' }])
  },
  explain: explainRequest,
  submit: (desk, { as, request: id }, how: string) =>
    desk.audit.checkIdentity(as, { request: id, how }),
  next: ({ request: id }) => `${requestsAddress}/${id}`,
})

export const requestDecide = page({
  path: `${requestsAddress}/:request/decide`,
  may: mayAnswer,
  audit: { look: 'looks', of: 'request' },
  template: 'audit/request-decide.njk',
  async show(desk, here) {
    const view = await desk.audit.lookRequest(here.as, here.request)
    if (!view?.state.identity || view.state.answered) return undefined
    return {
      head: headOf(view, here),
      lines: linesOf(view, here),
      decided: view.state.decided ?? [],
      exemptions: lookExemptions.map(value => ({ value, text: exemptionWords[value] })),
    }
  },
  title: 'What may be told',
  reference: ({ head }) => head.reference,
  back: (_here, { head }) => head.address,
  fill: ({ lines, decided }) =>
    Object.fromEntries(
      lines.flatMap(({ looks }, at) => {
        const before = decided.find(one => one.looks === looks)
        if (!before) return []
        return [
          [`tell-${at}`, before.release ? 'yes' : 'no'],
          [`exemption-${at}`, before.exemption ?? ''],
          [`why-${at}`, before.why ?? ''],
        ]
      }),
    ),
  read(sheet, { lines }) {
    const read = lines.map(({ looks, name }, at) => {
      const tell = sheet.choice(`tell-${at}`, ['yes', 'no'])
      const exemption = sheet.choice(`exemption-${at}`, lookExemptions)
      const why = sheet.text(`why-${at}`).slice(0, 1000)
      const problem = (field: string, words: string) => [{ field, words: `${words}: ${name}` }]
      if (tell === 'yes') return { line: { looks, release: true }, problems: [] }
      if (!tell) return { problems: problem(`tell-${at}`, 'Choose whether they may be told') }
      if (!exemption) return { problems: problem(`exemption-${at}`, 'Choose an exemption') }
      if (!why) return { problems: problem(`why-${at}`, 'Enter why it is kept back') }
      return { line: { looks, release: false, exemption, why }, problems: [] }
    })
    const problems = read.flatMap(one => one.problems)
    return problems.length > 0 ? refuse(problems) : accepted(read.flatMap(({ line }) => line ?? []))
  },
  explain: explainRequest,
  submit: (desk, { as, request: id }, lines: readonly DecidedLooks[]) =>
    desk.audit.decideLooks(as, { request: id, lines }),
  next: ({ request: id }) => `${requestsAddress}/${id}`,
})

export const requestAnswer = page({
  path: `${requestsAddress}/:request/answer`,
  may: mayAnswer,
  audit: { look: 'looks', of: 'request' },
  template: 'audit/request-answer.njk',
  async show(desk, here) {
    const view = await desk.audit.lookRequest(here.as, here.request)
    if (!view?.state.decided || view.state.answered) return undefined
    // The letter is laid over this once its words were read.
    const checked: Readonly<{ text: string }> | undefined = undefined
    return { head: headOf(view, here), checked }
  },
  title: 'The letter',
  reference: ({ head }) => head.reference,
  back: (_here, { head }) => head.address,
  read: sheet => accepted(sheet.lines('to').slice(0, 500)),
  explain: explainRequest,
  async check(desk, { as, request: id }, to: string) {
    const text = await desk.audit.previewLookLetter(as, { request: id, to })
    return text === undefined ? undefined : { text }
  },
  submit: (desk, { as, request: id }, to: string) =>
    desk.audit.answerLookRequest(as, { request: id, to }),
  next: ({ request: id }) => `${requestsAddress}/${id}`,
})

export const requestLetter = download({
  path: `${requestsAddress}/:request/letter.pdf`,
  may: mayAnswer,
  audit: { look: 'looks', of: 'request' },
  async send(desk, here) {
    const body = await desk.audit.lookLetter(here.as, here.request)
    return body && { name: 'who-has-looked.pdf', mediaType: 'application/pdf', body }
  },
})
