const words = (text) => ({ en: text, 'zh-CN': text, 'zh-TW': text })

/** Numbers below `below`, the same for the same seed (mulberry32). */
function dice(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/**
 * A catalogue of many questions: one to three controls each, some asked only if, some with options that depend on
 * answers, and each yielding up to three points that others ask for, so that covering the needs is a real choice.
 */
export function largeCatalogue(seed, size = 200) {
  const roll = dice(seed)
  const idOf = (at, part) => `p${at}.${part}`
  const askedBy = Array.from({ length: size }, (_, at) =>
    Array.from({ length: 1 + roll(3) }, (_, part) => idOf(at, part)),
  )
  const anyOf = (list) => list[roll(list.length)]
  const yes = (point) => ({ point, is: 'yes' })
  const questions = askedBy.map((points, at) => ({
    id: `q${at}`,
    topic: `t${roll(5)}`,
    label: words(`Question ${at}`),
    seconds: 3 + roll(13),
    fields: points.map((id) => ({
      id,
      kind: 'radio',
      noun: words(id),
      options: ['yes', 'no', 'other'].map((option) => ({
        id: option,
        label: words(option),
        ...(option === 'other' && at > 0 && roll(10) === 0 && { showIf: yes(anyOf(askedBy[roll(at)])) }),
      })),
    })),
    always: Array.from({ length: at + 1 < size ? roll(4) : 0 }, () => ({
      point: anyOf(askedBy[at + 1 + roll(size - at - 1)]),
      confidence: anyOf([0.6, 0.9, 0.95]),
    })).filter(
      ({ point }, index, all) => !points.includes(point) && all.findIndex((one) => one.point === point) === index,
    ),
    ...(at > 20 && roll(4) === 0 && { askIf: yes(anyOf(askedBy[roll(at)])) }),
  }))
  const ids = askedBy.flat()
  const some = (count) => [...new Set(Array.from({ length: count }, () => anyOf(ids)))]
  const services = Array.from({ length: 12 }, (_, at) => ({
    id: `s${at}`,
    label: words(`Service ${at}`),
    needs: some(10),
    wants: some(8),
  }))
  const points = ids.map((id) => ({ id, label: words(id), purpose: words(id), known: ['asked'], counted: true }))
  const topics = Array.from({ length: 5 }, (_, at) => ({ id: `t${at}`, label: words(`Topic ${at}`) }))
  return { version: 1, points, questions, services, consents: [], topics, products: [] }
}
