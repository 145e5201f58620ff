import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, authorityId, day } from '#kernel'
import { answerGenerate, type Generator, generateCommand } from './generate.ts'

const to = day('2026-03-02')
const heard = () => {
  const said = { out: '', err: '' }
  const io = {
    isTTY: false,
    out(text: string) {
      said.out += text
    },
    err(text: string) {
      said.err += text
    },
    read: async () => ({ ok: false, refusal: 'no files here' }) as const,
  }
  return { io, said }
}
type Asked = Parameters<Generator['generate']>[0]

function generatorHere(asked: Asked[]): Generator {
  return {
    home: authorityId('northmoor'),
    authorities: [authorityId('northmoor'), authorityId('eastmere')],
    today: () => to,
    async generate(one) {
      asked.push(one)
      return { matters: one.matters, events: 12 * one.matters }
    },
  }
}

test('as many as asked for are made, back from today, and said', async () => {
  const asked: Asked[] = []
  const { io, said } = heard()
  const argv = ['generate', '1500', '--authority', 'eastmere', '--seed', '7', '--years', '2']
  assert.equal(await answerGenerate(argv, io, generatorHere(asked)), 0)
  const [one] = asked
  assert.deepEqual(
    [one?.authority, one?.matters, one?.seed, one?.from, one?.to],
    ['eastmere', 1500, 7, addDays(to, -730), to],
  )
  assert.match(said.out, /^1,500 complaints, 18,000 things recorded$/m)
})

test('a server that has the data moves no clock', async () => {
  const { io, said } = heard()
  assert.equal(await answerGenerate(['generate', '5'], io, undefined), 1)
  assert.match(said.err, /Stop it first: generating sets the clock back/)
})

for (const argv of [
  [],
  ['0'],
  ['1.5'],
  ['many'],
  ['5', '6'],
  ['5', '--seed', 'x'],
  ['5', '--years', '0'],
  ['5', '--years', '9'],
  ['5', '--authority', 'nowhere'],
])
  test(`what cannot be understood is said: generate ${argv.join(' ')}`, async () => {
    const asked: Asked[] = []
    const { io, said } = heard()
    assert.equal(await answerGenerate(['generate', ...argv], io, generatorHere(asked)), 2)
    assert.notEqual(said.err, '')
    assert.deepEqual(asked, [])
  })

test('help says that it cannot be taken out again', () => {
  assert.match(generateCommand.usage, /cannot be taken out again/)
})
