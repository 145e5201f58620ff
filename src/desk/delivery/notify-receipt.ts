/** What GOV.UK Notify says later of a notice it took, as its callback has it. */
import type { DeliveryNews } from './record.ts'

export type NotifyReceipt = Readonly<{ token: string; news: DeliveryNews | undefined }>

function newsOf(status: unknown, type: unknown): DeliveryNews | undefined {
  const text = type === 'sms'
  switch (status) {
    case 'delivered':
      return { arrived: true }
    case 'permanent-failure': {
      const why = text ? 'there is no such phone number' : 'there is no such e-mail address'
      return { arrived: false, kind: 'bounced', why }
    }
    case 'temporary-failure': {
      const why = text ? 'their phone could not be reached in time' : 'it was not taken in time'
      return { arrived: false, kind: 'expired', why }
    }
    case 'technical-failure':
      return { arrived: false, kind: 'expired', why: 'GOV.UK Notify could not deliver it' }
    default:
      return undefined
  }
}

/** Undefined where it is nothing Notify would send; without news where it is still on its way. */
export function notifyReceiptIn(body: unknown): NotifyReceipt | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const said = new Map<string, unknown>(Object.entries(body))
  const [reference, status] = [said.get('reference'), said.get('status')]
  if (typeof status !== 'string') return undefined
  // What was sent through Notify by something else has no reference of ours.
  return {
    token: typeof reference === 'string' ? reference : '',
    news: newsOf(status, said.get('notification_type')),
  }
}
