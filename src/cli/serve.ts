/** `candour serve`: the application itself. What it listens on is `main.ts`'s to read. */
import { badInput, type Command } from './command.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'Start Candour and serve it until stopped',
  usage: `Usage: candour serve

Starts Candour and prints its address. Ctrl+C stops it once what is under way is finished.

Settings, from the environment:
  PORT                    where to listen (default 3000)
  HOST                    on which interface (default 127.0.0.1: this machine only)
  DATABASE_URL            a PostgreSQL database; without it everything is in the data folder
  CANDOUR_DATA            the data folder (default ./data)
  CANDOUR_ADDRESS         the address people reach it by, for links
  CANDOUR_FILES           s3://bucket/prefix: originals in a store that speaks S3, with
                          CANDOUR_FILES_ENDPOINT, _REGION, _KEY, _SECRET: see docs/originals.md
  CLAMD_ADDRESS           clamd, at /a/socket or host:port: files are scanned before they are read
  SMTP_URL, MAIL_FROM     a mail server for notices, and who they come from
  BOUNCE_ADDRESS          a mail alias that runs candour bounce: see docs/sending.md
  NOTIFY_API_KEY          GOV.UK Notify for notices, with NOTIFY_EMAIL_TEMPLATE, NOTIFY_TEXT_TEMPLATE
  NOTIFY_RECEIPTS_TOKEN   what Notify proves itself with at /notify/receipts
  TRUST_PROXY             proxies whose word about a caller's address is taken
  CANDOUR_DEMONSTRATION   empty: without the invented complaints; open: on any HOST;
                          no: without its people too, for those who were invited
  CANDOUR_OIDC            a file: sign-in at people's own organisation: see docs/sign-in-oidc.md
`,
  async run(args, io) {
    if (args.length > 0) return badInput(io, `candour serve takes no arguments: ${args.join(' ')}`)
    return io.serve()
  },
}

/** What is said once pages are served: where they are, and who can sign in. */
export function welcome({ address, where, isDemonstration }: Welcomed): string {
  const staff = isDemonstration
    ? 'choose Jay Arden; there is no password'
    : 'by invitation; the first: ./candour account first'
  const note = isDemonstration
    ? 'This is a demonstration: every person and force in it is invented.'
    : 'Nobody signs in here but those invited, or sent by an organisation CANDOUR_OIDC names.'
  return `
  Candour is ready at ${address}

  Make a complaint     ${address}/report
  Follow a complaint   ${address}/track
  Work on complaints   ${address}/sign-in   ${staff}

  ${note}
  Ctrl+C stops it. What you enter is kept in ${where}.
`
}
type Welcomed = Readonly<{ address: string; where: string; isDemonstration: boolean }>

/** Resolves once somebody asks this process to stop. */
export function stopped(): Promise<void> {
  return new Promise(done => {
    // Heard every time: a second one while stopping must not cut the stopping short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
  })
}
