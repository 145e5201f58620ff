/**
 * A WebM film of nobody, made by code (RFC 9559): one plain picture, VP8, again every half second,
 * beside silence in Opus. It can be sought in, as a camera's can.
 */
const picture = Buffer.from(
  'EAMAnQEqQAAwAALHCIWFiJmEiA+CAdgED/I3Dsv49qr4AP71WL//jebzWtb///Cmv/Cmv/Cmv+E7y4A=',
  'base64',
)
const [width, height] = [64, 48]
/** Twenty milliseconds of one channel of nothing (RFC 6716). */
const silence = Buffer.from('f8fffe', 'hex')
const opusHead = Buffer.from('4f707573486561640101380180bb0000000000', 'hex')
const clusterMs = 2000

/** So many seconds of it. */
export function inventedFilm(seconds: number): Buffer {
  const clusters: Buffer[] = []
  for (let from = 0; from < seconds * 1000; from += clusterMs)
    clusters.push(cluster(from, Math.min(from + clusterMs, seconds * 1000)))
  const about = element(
    '1549a966',
    element('2ad7b1', whole(1_000_000)),
    element('4489', double(seconds * 1000)),
    element('4d80', Buffer.from('invented')),
    element('5741', Buffer.from('invented')),
  )
  const shows = [element('b0', whole(width)), element('ba', whole(height))]
  const sounds = [element('b5', double(48_000)), element('9f', whole(1))]
  const tracks = element(
    '1654ae6b',
    track(1, 1, 'V_VP8', element('e0', ...shows)),
    track(2, 2, 'A_OPUS', element('63a2', opusHead), element('e1', ...sounds)),
  )
  // The list of where each cluster begins is as long whatever it says.
  const places = (first: number) => {
    let at = first
    const points = clusters.map((one, nth) => {
      const place = element('b7', element('f7', whole(1)), element('f1', whole(at, 4)))
      at += one.length
      return element('bb', element('b3', whole(nth * clusterMs, 4)), place)
    })
    return element('1c53bb6b', ...points)
  }
  const before = about.length + tracks.length + places(0).length
  const segment = element('18538067', about, tracks, places(before), ...clusters)
  const head = element('1a45dfa3', element('4282', Buffer.from('webm')), element('4287', whole(4)))
  return Buffer.concat([head, segment])
}

function track(number: number, kind: number, codec: string, ...more: readonly Buffer[]): Buffer {
  const known = [element('d7', whole(number)), element('73c5', whole(number))]
  return element(
    'ae',
    ...known,
    element('83', whole(kind)),
    element('86', Buffer.from(codec)),
    ...more,
  )
}

function cluster(from: number, to: number): Buffer {
  const blocks: Buffer[] = []
  for (let at = from; at < to; at += 20) {
    if (at % 500 === 0) blocks.push(block(1, at - from, picture))
    blocks.push(block(2, at - from, silence))
  }
  return element('1f43b675', element('e7', whole(from)), ...blocks)
}

/** Each can be shown without any before it. */
function block(number: number, at: number, frame: Buffer): Buffer {
  return element('a3', Buffer.from([0x80 + number, at >> 8, at & 255, 0x80]), frame)
}

function element(id: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(0x0100_0000_0000_0000n + BigInt(body.length))
  return Buffer.concat([Buffer.from(id, 'hex'), length, body])
}

function whole(value: number, bytes = 8): Buffer {
  const all = Buffer.alloc(8)
  all.writeBigInt64BE(BigInt(value))
  return all.subarray(8 - bytes)
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}
