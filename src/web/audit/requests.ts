/** Requests to be told who has looked: recorded, and listed by the day each is due. */
import { type RequestRegime, requestRegimes, requestStandings } from '#casework'
import type { LookRequestRow } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import { explainRequest, regimeWords, standingWords } from './request-words.ts'

export const requestsAddress = '/audit/requests'
export const mayAnswer = 'answer access requests'

function rowOf(row: LookRequestRow, here: Around) {
  const { shortDay } = dateWords(here)
  const isLate = !row.answered && row.dueOn < here.today
  return {
    href: `${requestsAddress}/${row.request}`,
    name: here.hideNames ? 'The person who asked' : row.name,
    reference: row.reference,
    received: shortDay(row.receivedOn),
    due: shortDay(row.dueOn),
    tag: row.answered
      ? { text: 'Answered', classes: 'govuk-tag--green' }
      : isLate
        ? { text: 'Overdue', classes: 'govuk-tag--red' }
        : { text: 'Open', classes: 'govuk-tag--blue' },
  }
}

export const requests = page({
  path: requestsAddress,
  may: mayAnswer,
  audit: { look: 'looks' },
  template: 'audit/requests.njk',
  title: 'Who has looked: requests',
  async show(desk, here) {
    const rows = await desk.audit.lookRequests(here.as)
    return rows && { rows: rows.map(row => rowOf(row, here)), kept: false }
  },
})

/** For counter-corruption alone: where a request meets something that must not be told. */
export const requestsKept = page({
  path: '/audit/kept-back',
  may: 'protect covertly',
  audit: { look: 'looks' },
  template: 'audit/requests.njk',
  title: 'Requests that meet something covert',
  async show(desk, here) {
    const rows = await desk.audit.lookRequestsKept(here.as)
    return rows && { rows: rows.map(row => rowOf(row, here)), kept: true }
  },
})

type NewRequest = Readonly<{
  reference: string
  name: string
  standing: (typeof requestStandings)[number]
  regime: RequestRegime
  receivedOn: Day
}>

export const requestNew = page({
  path: `${requestsAddress}/new`,
  may: mayAnswer,
  template: 'audit/request-new.njk',
  title: 'Record a request',
  show: async () => ({
    standings: requestStandings.map(value => ({ value, text: standingWords[value] })),
    regimes: requestRegimes.map(value => ({ value, ...regimeWords[value] })),
  }),
  back: () => requestsAddress,
  read(sheet) {
    const [reference, name] = [sheet.text('matter'), sheet.text('name').slice(0, 200)]
    const standing = sheet.choice('standing', requestStandings)
    const regime = sheet.choice('regime', requestRegimes)
    const received = sheet.readDay('received', 'the date it was received', {
      notAfter: sheet.today,
    })
    if (reference && name && standing && regime && received.ok)
      return accepted({ reference, name, standing, regime, receivedOn: received.value })
    return refuse([
      ...(name ? [] : [{ field: 'name', words: 'Enter who asks' }]),
      ...(reference ? [] : [{ field: 'matter', words: 'Enter the reference of the matter' }]),
      ...(standing ? [] : [{ field: 'standing', words: 'Choose who they are in the matter' }]),
      ...(regime ? [] : [{ field: 'regime', words: 'Choose which law it is answered under' }]),
      ...(received.ok ? [] : [received.refusal]),
    ])
  },
  explain: explainRequest,
  submit: (desk, { as }, asked: NewRequest) => desk.audit.receiveLookRequest(as, asked),
  next: (_here, request) => `${requestsAddress}/${request}`,
})
