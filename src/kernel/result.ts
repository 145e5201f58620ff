/** The answer to something that can be refused without anything being broken. */

export type Accepted<T> = Readonly<{ ok: true; value: T }>
export type Refused<R> = Readonly<{ ok: false; refusal: R }>
export type Result<T, R> = Accepted<T> | Refused<R>

export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value }
}

export function refuse<R>(refusal: R): Refused<R> {
  return { ok: false, refusal }
}
