/**
 * The pages nobody asked for: not found, not permitted, too large, broken, cannot save. Each is
 * drawn without looking anyone up, so they work when nothing else does, and "you cannot open this"
 * is the same bytes whether or not there is anything to open.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuthorityId } from '#kernel'
import { cookiesOf } from './cookies.ts'
import { frameOf, type Place, type Setting } from './frame.ts'
import { languageOf } from './language.ts'
import type { Audience } from './routes.ts'
import { ours, secrets, type Typed } from './sheet.ts'
import type { Words } from './words.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply) => FastifyReply
export type PlainPages = Readonly<{
  notFound: Answer
  hidden: Answer
  forged: Answer
  tooLarge: Answer
  badRequest: Answer
  refused(request: FastifyRequest, reply: FastifyReply, words: string): FastifyReply
  tooMany(
    request: FastifyRequest,
    reply: FastifyReply,
    limited: Readonly<{ seconds: number; typed: Typed }>,
  ): FastifyReply
  /** The database is away. With a form: what was typed, and a button that sends it again. */
  cannotSave(request: FastifyRequest, reply: FastifyReply, typed: Typed | undefined): FastifyReply
  fault(
    request: FastifyRequest,
    reply: FastifyReply,
    broken: Readonly<{ reference: string; typed: Typed | undefined; audience: Audience }>,
  ): FastifyReply
}>

const retrySeconds = 60
/** Fields that open a complaint: whoever is to wait is not shown again what they typed in them. */
const opening = ['code', 'second']

type Drawn = Readonly<{
  status: number
  /** The words' keys begin with this: `not-found.title`, `not-found.text`. */
  name: string
  more?: Readonly<Record<string, unknown>>
}>

export function createPlainPages(
  setting: Setting,
  words: (template: string, language: Words['language']) => Words,
): PlainPages {
  const template = 'plain/plain.njk'
  const { config } = setting
  /** By language and name: whoever is refused a thousand times is sent the same page. */
  const kept = new Map<string, string>()

  function draw(request: FastifyRequest, reply: FastifyReply, page: Drawn): FastifyReply {
    const { status, name, more } = page
    const language = languageOf(config, request, cookiesOf(config, request, reply))
    const said = words(template, language)
    const title = said.t(`${name}.title`)
    const key = `${language} ${name}`
    const drawn = more ? undefined : kept.get(key)
    const html =
      drawn ??
      setting.render(template, {
        ...frameOf(setting, nobody(setting, request, said), title),
        title,
        name,
        // The address stays out of it: what one may not see must look like what is not there.
        languages: [],
        fields: [],
        typed: [],
        seconds: 0,
        minutes: 0,
        backTo: undefined,
        reference: '',
        said: '',
        ...more,
      })
    if (!more) kept.set(key, html)
    return reply.status(status).type('text/html; charset=utf-8').send(html)
  }

  return {
    notFound: (request, reply) => draw(request, reply, { status: 404, name: 'not-found' }),
    hidden: (request, reply) => draw(request, reply, { status: 403, name: 'hidden' }),
    forged: (request, reply) => draw(request, reply, { status: 403, name: 'forged' }),
    badRequest: (request, reply) => draw(request, reply, { status: 400, name: 'bad-request' }),
    tooLarge: (request, reply) => {
      reply.header('connection', 'close')
      return draw(request, reply, { status: 413, name: 'too-large' })
    },
    refused: (request, reply, said) =>
      draw(request, reply, { status: 422, name: 'refused', more: { said } }),
    tooMany(request, reply, { seconds, typed }) {
      reply.header('retry-after', seconds)
      const isOpening = opening.some(name => typed.has(name))
      const echo = isOpening ? { backTo: request.url } : echoOf(request, typed)
      const more = { seconds, minutes: Math.ceil(seconds / 60), ...echo }
      const name = seconds > 90 ? 'too-many-long' : 'too-many'
      return draw(request, reply, { status: 429, name, more })
    },
    cannotSave(request, reply, typed) {
      reply.header('retry-after', retrySeconds)
      const name = typed?.size ? 'cannot-save' : 'cannot-show'
      return draw(request, reply, { status: 503, name, more: echoOf(request, typed) })
    },
    fault(request, reply, { reference, typed }) {
      const more = { reference, ...echoOf(request, typed) }
      return draw(request, reply, { status: 500, name: 'fault', more })
    },
  }
}

/** Every field to send again, and the words among them to show; of a secret, where it was asked. */
function echoOf({ url }: FastifyRequest, typed: Typed = new Map()) {
  if ([...secrets].some(name => typed.has(name))) return { backTo: url }
  const fields = [...typed].flatMap(([name, values]) => values.map(value => ({ name, value })))
  const shown = fields.filter(({ name, value }) => !ours.has(name) && value.trim() !== '')
  return { fields, typed: shown.map(({ value }) => value) }
}

// A frame for nobody in particular. It carries no token and no name.
function nobody({ config }: Setting, request: FastifyRequest, words: Words): Place {
  const authority: AuthorityId = config.authority.id
  return {
    audience: 'public',
    path: request.url,
    words,
    printLook: undefined,
    visitor: {
      as: { authority, actor: { type: 'public' } },
      secret: '',
      hideNames: false,
      door: {
        async open() {},
        async close() {},
        async hideNames() {},
        session: undefined,
      },
    },
  }
}
