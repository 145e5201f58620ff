/** The carrier that is a mail server. */
import { createTransport } from 'nodemailer'
import type { Carrier, Outcome } from './carrier.ts'
import { returnPath } from './return-path.ts'

export type SmtpSettings = Readonly<{
  /** `smtps://user:password@mail.example:465`. */
  url: string
  from: string
  /** Where mail comes back to, if it comes back: `bounces@mail.example`. */
  bounces?: string | undefined
}>

// All of them together end long before somebody else may take the same notice up.
const patience = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000 }

export function smtpCarrier({ url, from, bounces }: SmtpSettings): Carrier {
  const transport = createTransport({ url, ...patience }, { from })
  const sender = /<([^>]+)>/.exec(from)?.[1] ?? from.trim()
  const domain = /@(.+)$/.exec(sender)?.[1] ?? 'localhost'
  return {
    name: 'smtp',
    async hand({ name, token, to, subject, text, attachment }) {
      const attachments = attachment
        ? [{ filename: attachment.name, content: attachment.text }]
        : []
      try {
        await transport.sendMail({
          messageId: `<${name}@${domain}>`,
          // An address as an object is one address, whatever commas somebody typed in it.
          to: { name: '', address: to },
          envelope: { from: bounces ? returnPath(bounces, token) : sender, to: [to] },
          // What comes back need not carry the notice about with it.
          dsn: {
            id: name,
            return: 'headers',
            notify: ['failure', 'delay'],
            recipient: `rfc822;${to}`,
          },
          // Nobody's holiday reply is for us.
          headers: { 'Auto-Submitted': 'auto-generated' },
          subject,
          text,
          attachments,
        })
        return { type: 'Taken' }
      } catch (problem) {
        return outcomeOf(problem)
      }
    },
  }
}

type Answer = Readonly<{ code: string; response: number; command: string }>

function answerIn(problem: unknown): Answer {
  const of: Record<string, unknown> = problem instanceof Error ? { ...problem } : {}
  const response = Number(of['responseCode'] ?? 0)
  return { code: String(of['code'] ?? ''), response, command: String(of['command'] ?? '') }
}

/**
 * Only the server's word about this address or this message is final. What it says of us (who may
 * send, which password) is somebody's to mend, and the notice waits for that.
 */
function outcomeOf(problem: unknown): Outcome {
  const { code, response, command } = answerIn(problem)
  const lasting = response >= 500 && response < 600
  if (code === 'EENVELOPE' && command === 'API') return refused('their e-mail address is not one')
  if (lasting && command === 'RCPT TO') return refused('the mail server refused their address')
  if (lasting && command === 'DATA') return refused('the mail server refused the message')
  if (code === 'EAUTH' || command.startsWith('AUTH'))
    return notNow('the mail server did not accept our name and password')
  if (lasting && command === 'MAIL FROM') return notNow('the mail server does not let us send')
  if (response >= 400) return notNow('the mail server would not take it just now')
  return notNow('the mail server could not be reached')
}

const refused = (why: string): Outcome => ({ type: 'Refused', why, kind: 'refused' })
const notNow = (why: string): Outcome => ({ type: 'NotNow', why })
