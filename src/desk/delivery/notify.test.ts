import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import type { Carrier, Message } from './carrier.ts'
import { notifyServer } from './notify-server.fixture.ts'

const message: Message = {
  name: '0123456789abcdef0123-0',
  token: '0123456789abcdef0123-0-0123456789abcdef',
  again: false,
  to: 'amara.quill@example.org',
  subject: 'There is something new for you to read',
  text: 'To read it, go to: https://complaints.example/track',
  link: 'https://complaints.example/track',
}
const byText = { ...message, to: '07700 900123' }

function set(carrier: Carrier | undefined): Carrier {
  if (!carrier) throw new Error('no such carrier')
  return carrier
}

test('Notify is given the template, the address, the link and our reference, and no word more', async t => {
  const { carriers, asked } = await notifyServer(t)
  deepEqual(await set(carriers.email).hand(message), { type: 'Taken' })
  deepEqual(await set(carriers.text).hand(byText), { type: 'Taken' })
  const common = { personalisation: { link: message.link }, reference: message.token }
  deepEqual(asked, [
    {
      path: '/v2/notifications/email',
      body: { template_id: 'template-email', email_address: message.to, ...common },
    },
    {
      path: '/v2/notifications/sms',
      body: { template_id: 'template-text', phone_number: byText.to, ...common },
    },
  ])
})

test('an address that is none is refused for good', async t => {
  const { carriers, manner } = await notifyServer(t)
  manner.is = { status: 400, message: 'email_address Not a valid email address' }
  const why = 'GOV.UK Notify says their e-mail address is not one'
  deepEqual(await set(carriers.email).hand(message), { type: 'Refused', why, kind: 'refused' })
  manner.is = { status: 400, message: 'phone_number Not enough digits' }
  const answer = await set(carriers.text).hand(byText)
  deepEqual(answer.type, 'Refused')
})

test('what is wrong with us or with them just now is not the end', async t => {
  const { carriers, manner, stop } = await notifyServer(t)
  const says = async (expected: RegExp) => {
    const outcome = await set(carriers.email).hand(message)
    equal(outcome.type, 'NotNow')
    match(outcome.type === 'NotNow' ? outcome.why : '', expected)
  }
  manner.is = { status: 400, message: 'Template not found' }
  await says(/key or template/)
  manner.is = { status: 429, message: 'Exceeded rate limit' }
  await says(/send less/)
  manner.is = { status: 500, message: 'Internal server error' }
  await says(/just now/)
  await stop()
  await says(/could not be reached/)
})

test('what Notify took before we heard so is not sent again', async t => {
  const { carriers, asked, manner } = await notifyServer(t)
  manner.is = 'takes and dies'
  equal((await set(carriers.email).hand(message)).type, 'NotNow')
  manner.is = 'takes'
  equal((await set(carriers.email).hand({ ...message, again: true })).type, 'Taken')
  equal(asked.length, 1)
})
