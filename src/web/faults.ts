/** The outer edge: whatever was thrown ends here, once, as a page without its message. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { interrupted, tooLarge } from './body.ts'
import type { Log, World } from './config.ts'
import { PageFault } from './mount.ts'
import { isUnavailable } from './needs.ts'
import type { PlainPages } from './plain.ts'

type Edge = Readonly<{
  plain: PlainPages
  world: World
  log: Log
  developer: ((fault: unknown) => void) | undefined
}>

export function setUpFaults(app: FastifyInstance, { plain, world, log, developer }: Edge): void {
  app.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime)
    log({ type: 'Answered', ...whereOf(request), status: reply.statusCode, ms })
  })
  app.setNotFoundHandler((request, reply) => plain.notFound(request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = error instanceof PageFault ? error.cause : error
    const typed = error instanceof PageFault ? error.typed : undefined
    if (isNamed(fault, tooLarge) || error.statusCode === 413) return plain.tooLarge(request, reply)
    if (isNamed(fault, interrupted)) return plain.badRequest(request, reply)
    if (isUnavailable(fault)) return plain.cannotSave(request, reply, typed)
    const { statusCode } = error
    if (statusCode && statusCode >= 400 && statusCode < 500) return plain.badRequest(request, reply)
    const reference = world.id().slice(0, 8).toUpperCase()
    developer?.(fault)
    log({ type: 'Fault', reference, ...whereOf(request), trace: traceOf(fault) })
    return plain.fault(request, reply, { reference, typed, audience: 'public' })
  })
}

function whereOf(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions.url ?? 'no such route' }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}

/** Names and frames, causes included. Never a message: it may hold what somebody typed. */
function traceOf(error: unknown): string {
  const lines: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) {
    const frames = (at.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
    lines.push(at.name, ...frames)
  }
  return lines.length > 0 ? lines.join('\n') : typeof error
}
