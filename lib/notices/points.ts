import type { Catalogue, DataPoint } from '#lib/catalogue.ts'
import type { Text } from '#lib/text.ts'
import { type Block, table, text } from './notice.ts'

const daysOfMonth = 30.4

/** How long an answer is relied on. */
function freshFor({ freshDays }: DataPoint): Text {
  if (freshDays === undefined) return text('Does not grow old', '不会过时', '不會過時')
  const months = Math.round(freshDays / daysOfMonth)
  return text(`Asked to confirm after ${months} months`, `${months} 个月后请您确认`, `${months} 個月後請您確認`)
}

function readFrom({ from }: DataPoint, catalogue: Catalogue): Text {
  const labels = (from ?? []).flatMap((id) =>
    catalogue.points.filter((point) => point.id === id).map(({ label }) => label),
  )
  const join = (locale: keyof Text, between: string) => labels.map((label) => label[locale]).join(between)
  return text(
    `Read from: ${join('en', ', ')}`,
    `由以下内容得出：${join('zh-CN', '、')}`,
    `由以下內容得出：${join('zh-TW', '、')}`,
  )
}

const rowOf = (point: DataPoint, last: Text) => ({
  head: point.label,
  cells: [...(point.purpose ? [point.purpose] : []), last],
})

/** Every data point of the catalogue with its purpose, so that a new question is in the notice on the day it is asked. */
export function pointTables(catalogue: Catalogue): readonly Block[] {
  const asked = catalogue.points.filter(({ known }) => known.includes('asked'))
  const derived = catalogue.points.filter(({ known }) => known.includes('derived') && !known.includes('asked'))
  const observed = catalogue.points.filter(({ known }) => known.includes('observed'))
  const seen = text('Noticed when you come, without asking', '访问时记录，无需填写', '造訪時記錄，不必填寫')
  return [
    table(
      text('What you may tell us', '您可能告诉我们的', '您可能告訴我們的'),
      asked.map((point) => rowOf(point, freshFor(point))),
    ),
    table(
      text('What we work out from it', '我们由此推断的', '我們由此推斷的'),
      derived.map((point) => rowOf(point, readFrom(point, catalogue))),
    ),
    table(
      text('What we notice', '我们记录的', '我們記錄的'),
      observed.map((point) => rowOf(point, seen)),
    ),
  ]
}
