/** What is known of accounts and points after each fact, and that the law does not turn on them. */
import { type Evolves, type Tells, untold } from '../complaint/area.ts'
import { said } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { Account, AccountFacts, Point, PointFacts, ProofFacts } from './accounts-and-points.ts'
import type { ProofEvents } from './proof.ts'

export const nothingProved: ProofFacts = {
  accounts: [],
  tests: [],
  notTested: [],
  points: [],
  positions: [],
  findings: [],
  influence: [],
}

function withProof(facts: Facts, change: Partial<ProofFacts>): Facts {
  return { ...facts, proof: { ...facts.proof, ...change } }
}

/** Recorded again under its id: it stands as it is now, and what it was is kept beside it. */
function withAccount({ proof: { accounts } }: Facts, now: Account): readonly AccountFacts[] {
  if (!accounts.some(({ account }) => account === now.account)) return [...accounts, now]
  return accounts.map(one => {
    if (one.account !== now.account) return one
    const { earlier = [], left: _, ...was } = one
    return { ...now, earlier: [...earlier, was] }
  })
}

function withPoint({ proof: { points } }: Facts, now: Point): readonly PointFacts[] {
  if (!points.some(({ point }) => point === now.point)) return [...points, now]
  return points.map(one => {
    if (one.point !== now.point) return one
    const { earlier = [], left: _, ...was } = one
    return { ...now, earlier: [...earlier, was] }
  })
}

export const proofEvolves: Evolves<ProofEvents> = {
  AccountRecorded: (facts, event) =>
    withProof(facts, { accounts: withAccount(facts, said(event)) }),
  AccountLeft: (facts, { account, why }) =>
    withProof(facts, {
      accounts: facts.proof.accounts.map(one =>
        one.account === account ? { ...one, left: why } : one,
      ),
    }),
  AccountTested: (facts, event) => withProof(facts, { tests: [...facts.proof.tests, said(event)] }),
  AccountNotTested: (facts, event) =>
    withProof(facts, { notTested: [...facts.proof.notTested, said(event)] }),
  PointRaised: (facts, event) => withProof(facts, { points: withPoint(facts, said(event)) }),
  PointLeft: (facts, { point, why }) =>
    withProof(facts, {
      points: facts.proof.points.map(one => (one.point === point ? { ...one, left: why } : one)),
    }),
  PositionTaken: (facts, event) =>
    withProof(facts, { positions: [...facts.proof.positions, said(event)] }),
  FactFound: (facts, event) =>
    withProof(facts, { findings: [...facts.proof.findings, said(event)] }),
  InfluenceConsidered: (facts, event) =>
    withProof(facts, { influence: [...facts.proof.influence, said(event)] }),
}

export const proofTells: Tells<ProofEvents> = {
  AccountRecorded: untold,
  AccountLeft: untold,
  AccountTested: untold,
  AccountNotTested: untold,
  PointRaised: untold,
  PointLeft: untold,
  PositionTaken: untold,
  FactFound: untold,
  InfluenceConsidered: untold,
}
