/**
 * Where a provider says that somebody signed out there: OpenID Connect Back-Channel Logout 1.0. It
 * comes from the provider itself and carries no cookie; the token in it is all that is believed.
 */
import type { FastifyInstance } from 'fastify'
import { typedIn } from '../body.ts'
import type { Desk } from '../needs.ts'

const limitBytes = 65_536

export function setUpBackChannelLogout(app: FastifyInstance, { oidc }: Desk): void {
  app.post<{ Params: { provider: string } }>(
    '/sign-in/oidc/:provider/back-channel-logout',
    { bodyLimit: limitBytes },
    async (request, reply) => {
      const [token = ''] = typedIn(request).get('logout_token') ?? []
      switch (await oidc.logOut(request.params.provider, token)) {
        case 'ended':
          return reply.status(200).send()
        case 'not believed':
          return reply.status(400).send({ error: 'invalid_request' })
        case 'not answering':
          return reply.status(503).send({ error: 'temporarily_unavailable' })
        case 'no such provider':
          return reply.status(404).send({ error: 'invalid_request' })
      }
    },
  )
}
