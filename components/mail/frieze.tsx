import { colour } from './look.ts'

// Circle, leaf, bowls and grid: the four halls, as far as rounded table cells can draw them.
const shapes = { circle: '20px', leaf: '0 20px 0 20px', bowl: '0 0 20px 20px', grid: '0' } as const
const tints = { full: colour.accent, half: '#9dbfb3', faint: '#d8e5df' } as const

const row: readonly (readonly [keyof typeof shapes, keyof typeof tints])[] = [
  ['circle', 'full'],
  ['leaf', 'half'],
  ['bowl', 'full'],
  ['grid', 'faint'],
  ['leaf', 'full'],
  ['circle', 'faint'],
  ['grid', 'half'],
  ['bowl', 'faint'],
  ['leaf', 'full'],
  ['bowl', 'half'],
  ['circle', 'full'],
  ['grid', 'faint'],
]

export function Frieze() {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ tableLayout: 'fixed' }}>
      <tbody>
        <tr>
          {row.map(([shape, tint], place) => (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: the row is fixed and its shapes repeat
              key={place}
              height={40}
              style={{
                height: 40,
                backgroundColor: tints[tint],
                borderRadius: shapes[shape],
                fontSize: 0,
                lineHeight: 0,
              }}
            >
              {'\u00a0'}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
