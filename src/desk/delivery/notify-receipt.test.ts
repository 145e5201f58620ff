import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { notifyReceiptIn } from './notify-receipt.ts'

const receipt = (status: string, type = 'email') =>
  notifyReceiptIn({ id: 'n1', reference: 't', to: 'x', status, notification_type: type })?.news

test('what Notify says is arrived, failed for good or in time, or still on its way', () => {
  deepEqual(receipt('delivered'), { arrived: true })
  const none = { arrived: false, kind: 'bounced', why: 'there is no such e-mail address' }
  deepEqual(receipt('permanent-failure'), none)
  deepEqual(receipt('permanent-failure', 'sms'), { ...none, why: 'there is no such phone number' })
  equal(receipt('temporary-failure')?.arrived, false)
  equal(receipt('technical-failure')?.arrived, false)
  equal(receipt('sending'), undefined)
})

test('what is no receipt is not understood, and one without our reference is not ours', () => {
  for (const odd of [undefined, null, 'delivered', 3, {}, { reference: 't' }, { status: 1 }])
    equal(notifyReceiptIn(odd), undefined)
  deepEqual(notifyReceiptIn({ status: 'delivered', reference: null })?.token, '')
})
