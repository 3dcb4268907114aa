import type { Db } from '#db/client.ts'
import { type Line, type Lines, readLines } from '#db/tallies/read.ts'
import { median } from '#lib/desk/seconds.ts'
import type { CountedYield, Told } from '#lib/desk/yield.ts'

const sum = (lines: readonly Line[]): number => lines.reduce((all, { n }) => all + n, 0)

/** Lines without the first place of their key, by what stood there. */
const byFirst = (lines: readonly Line[]): Map<string, Line[]> =>
  new Map(
    [...Map.groupBy(lines, ({ key }) => String(key[0]))].map(([first, own]) => [
      first,
      own.map(({ key, n }) => ({ key: key.slice(1), n })),
    ]),
  )

const nOf = (lines: readonly Line[] | undefined, what: string): number =>
  lines?.find(({ key }) => key[0] === what)?.n ?? 0

const medianOf = (lines: readonly Line[]): number | null =>
  median(lines.map(({ key, n }) => ({ seconds: Number(key[0]), n })))

const toldIn = (lines: Lines, kind: string): (Told & { group: string })[] =>
  [...byFirst(lines.of(kind))].map(([group, own]) => ({
    group,
    registrations: nOf(own, 'registrations'),
    questions: nOf(own, 'questions'),
    dataPoints: nOf(own, 'dataPoints'),
  }))

const endsOf = (states: readonly Line[], times: readonly Line[]) => ({
  answered: nOf(states, 'answered'),
  left: nOf(states, 'left'),
  open: nOf(states, 'open'),
  medianSeconds: medianOf(times),
})

function questionsIn(lines: Lines): CountedYield['questions'] {
  const [times, refused] = [byFirst(lines.of('asked.took')), byFirst(lines.of('refused'))]
  return [...byFirst(lines.of('asked'))].map(([question, states]) => ({
    question,
    ...endsOf(states, times.get(question) ?? []),
    skipped: nOf(states, 'skipped'),
    elsewhere: nOf(states, 'elsewhere'),
    refused: sum(refused.get(question) ?? []),
  }))
}

function guessesIn(lines: Lines): CountedYield['guesses'] {
  return [...byFirst(lines.of('guess'))].flatMap(([point, own]) =>
    [...byFirst(own)].map(([readFrom, what]) => {
      const words = nOf(what, 'words')
      return { point, readFrom, words, right: nOf(what, 'right'), confidence: nOf(what, 'confidence') / words }
    }),
  )
}

/** What asking brought, from one snapshot. */
export async function countYield(db: Db, event: string, asOf: Date): Promise<CountedYield> {
  const kinds = ['told', 'told.service', 'asked', 'asked.took', 'refused', 'quick', 'quick.took', 'guess']
  const lines = await readLines(db, event, kinds, asOf)
  return {
    services: toldIn(lines, 'told.service'),
    channels: toldIn(lines, 'told'),
    questions: questionsIn(lines),
    // The quick form as a whole: it is the same page for everybody, so nobody's questions are noted on it.
    quick: endsOf(lines.of('quick'), lines.of('quick.took')),
    guesses: guessesIn(lines),
  }
}
