import { test } from 'node:test'
import { surviveServing } from '#test'

test('complaints sent while the server is killed are each recorded once', async () => {
  await surviveServing({ submissions: 16, kills: 2 })
})
