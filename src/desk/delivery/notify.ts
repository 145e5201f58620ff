/** The carrier that is GOV.UK Notify: e-mails and text messages from templates kept there. */
import { setTimeout as after } from 'node:timers/promises'
import { NotifyClient } from 'notifications-node-client'
import type { Carrier, Message, Outcome } from './carrier.ts'

export type NotifySettings = Readonly<{
  apiKey: string
  /** Another address than Notify's own: a test's. */
  address?: string | undefined
}>
/** A template at Notify whose words have one place, `((link))`. */
export type NotifyTemplate = Readonly<{ channel: 'email' | 'text'; template: string }>

const patienceMs = 30_000

export function notifyCarrier(
  { apiKey, address }: NotifySettings,
  { channel, template }: NotifyTemplate,
): Carrier {
  const client = address ? new NotifyClient(address, apiKey) : new NotifyClient(apiKey)

  async function hand({ token, again, to, link }: Message): Promise<void> {
    // Notify knows our reference: what an earlier try got through is not sent again.
    if (again) {
      const { data } = await client.getNotifications(undefined, undefined, token)
      if (data.notifications.length > 0) return
    }
    const options = { personalisation: { link }, reference: token }
    if (channel === 'email') await client.sendEmail(template, to, options)
    else await client.sendSms(template, to, options)
  }

  return {
    name: 'notify',
    async hand(message) {
      const given = new AbortController()
      const late = after(patienceMs, undefined, { signal: given.signal, ref: false })
      try {
        const done = hand(message).then((): Outcome => ({ type: 'Taken' }))
        const never: Outcome = { type: 'NotNow', why: 'GOV.UK Notify did not answer in time' }
        return await Promise.race([done, late.then(() => never)])
      } catch (problem) {
        return outcomeOf(problem, channel)
      } finally {
        given.abort()
        late.catch(() => {})
      }
    },
  }
}

type Answer = Readonly<{ status: number; messages: readonly string[] }>

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}

function answerIn(problem: unknown): Answer | undefined {
  const response = part(problem, 'response')
  const status = part(response, 'status')
  if (typeof status !== 'number') return undefined
  const errors = part(part(response, 'data'), 'errors')
  const all: readonly unknown[] = Array.isArray(errors) ? errors : []
  return { status, messages: all.map(error => String(part(error, 'message'))) }
}

/** Only its word about this address is final; its word about our key or template is not. */
function outcomeOf(problem: unknown, channel: NotifyTemplate['channel']): Outcome {
  const answer = answerIn(problem)
  if (!answer) return { type: 'NotNow', why: 'GOV.UK Notify could not be reached' }
  const field = channel === 'email' ? 'email_address' : 'phone_number'
  const ofAddress = answer.messages.some(message => message.startsWith(field))
  if (answer.status === 400 && ofAddress) {
    const what = channel === 'email' ? 'e-mail address' : 'phone number'
    return { type: 'Refused', why: `GOV.UK Notify says their ${what} is not one`, kind: 'refused' }
  }
  if (answer.status === 400 || answer.status === 403)
    return { type: 'NotNow', why: 'GOV.UK Notify does not accept our key or template' }
  if (answer.status === 429) return { type: 'NotNow', why: 'GOV.UK Notify asks us to send less' }
  return { type: 'NotNow', why: 'GOV.UK Notify would not take it just now' }
}
