/** The web application: everything a request goes through, in the order it goes through it. */
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { loadAssets, setUpAssets } from './assets.ts'
import { setUpForms } from './body.ts'
import { setUpCompression } from './compress.ts'
import type { Log, WebConfig, World } from './config.ts'
import { setUpFaults } from './faults.ts'
import { createLimiter } from './limits.ts'
import { refusalPace } from './looks.ts'
import { type Mounting, mount } from './mount.ts'
import type { Desk } from './needs.ts'
import { setUpNotifyReceipts } from './notify-receipts.ts'
import { createPlainPages } from './plain.ts'
import { setUpBrowserModules } from './public/check-receipt/serve-modules.ts'
import { createRender } from './render.ts'
import { audiences, routes as everyRoute, type Routes } from './routes.ts'
import { sayHeaders, setUpSecurityHeaders } from './security-headers.ts'
import { setUpBackChannelLogout } from './sign-in/oidc-log-out.ts'
import { createWords, readCatalogues } from './words.ts'

export type Web = Readonly<{
  desk: Desk
  world: World
  config: WebConfig
  log: Log
  /** Told a fault whole, message and all: for a developer's own screen, never for a service. */
  developer?: (fault: unknown) => void
}>

/** Ready to `listen`, or to be asked by `inject`. `routes` is given only by tests. */
export async function createWeb(web: Web, routes: Routes = everyRoute): Promise<FastifyInstance> {
  const { world, config, log, desk } = web
  const setting = { config, world, assets: loadAssets(), render: createRender() }
  const words = createWords(readCatalogues())
  const plain = createPlainPages(setting, words)
  const refusals = createLimiter(world.now, refusalPace)
  const mounting: Mounting = { ...setting, desk, words, plain, refusals }

  const app = fastify({
    logger: false,
    trustProxy: config.trustProxy ?? false,
    // A slow upload from a phone is allowed; a connection that never finishes its headers is not.
    requestTimeout: 0,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 200 },
    // An address that is none never reaches the hooks below.
    frameworkErrors(_error, request, reply) {
      sayHeaders(reply, config)
      plain.notFound(request, reply)
    },
  })
  setUpSecurityHeaders(app, config)
  setUpFaults(app, { plain, world, log, developer: web.developer })
  setUpCompression(app)
  await app.register(cookie)
  setUpForms(app)
  setUpAssets(app, setting.assets)
  setUpBrowserModules(app)
  if (config.notifyToken) setUpNotifyReceipts(app, { desk, token: config.notifyToken })
  setUpBackChannelLogout(app, desk)
  app.get('/health', (_request, reply) => reply.type('text/plain').send('ok\n'))
  for (const audience of audiences)
    for (const page of routes[audience] ?? []) mount(app, mounting, audience, page)
  return app
}
