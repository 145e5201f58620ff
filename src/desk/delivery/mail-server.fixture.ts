/** A real mail server on a port of its own, which can be told to misbehave. */
import { buffer } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Carriers } from './carrier.ts'
import { smtpCarrier } from './smtp.ts'

/** What it does with the next mail: take it, or answer this at this moment, or hang up. */
export type Manner =
  | 'takes'
  | Readonly<{ at: 'sender' | 'recipient' | 'data'; code: number }>
  | 'hangs up in the middle'

export type MailServer = Readonly<{
  carriers: Carriers
  received: Email[]
  /** The envelope of each: who it was from and to, as the servers on the way see it. */
  envelopes: { from: string; to: string }[]
  manner: { is: Manner }
  /** How often somebody came with a mail. */
  visits: { count: number }
  stop(): Promise<void>
}>

function refusal(code: number): Error {
  return Object.assign(new Error('not today'), { responseCode: code })
}

export async function mailServer(t: TestContext, bounces?: string): Promise<MailServer> {
  const received: Email[] = []
  const envelopes: { from: string; to: string }[] = []
  const manner: { is: Manner } = { is: 'takes' }
  const visits = { count: 0 }
  const answer = (at: string) =>
    typeof manner.is === 'object' && manner.is.at === at ? refusal(manner.is.code) : null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom(_address, _session, done) {
      visits.count += 1
      done(answer('sender'))
    },
    onRcptTo: (_address, _session, done) => done(answer('recipient')),
    async onData(stream, { envelope }, done) {
      const bytes = await buffer(stream)
      if (manner.is === 'hangs up in the middle') {
        // The mail arrived whole, and nobody is told so.
        for (const { _socket } of connections()) _socket.destroy()
        return
      }
      const refused = answer('data')
      if (refused) return done(refused)
      received.push(await PostalMime.parse(bytes))
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      envelopes.push(...envelope.rcptTo.map(({ address }) => ({ from, to: address })))
      done()
    },
  })
  const connections = () => [
    ...(server as unknown as { connections: Iterable<{ _socket: { destroy(): void } }> })
      .connections,
  ]
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= new Promise<void>(closed => server.close(() => closed()))
    return stopped
  }
  t.after(stop)
  const address = server.server.address()
  if (typeof address !== 'object' || !address) throw new Error('a mail server without a port')
  const url = `smtp://127.0.0.1:${address.port}`
  const carrier = smtpCarrier({ url, from: 'Candour <no-reply@mail.example>', bounces })
  return { carriers: { email: carrier, file: carrier }, received, envelopes, manner, visits, stop }
}
