import { category, figure, published, run } from '../../support/published/case'
import { paid } from '../../support/published/readings'
import { withDraw } from './draw'

const GUARANTEE = { kind: 'nonRecoverable', amount: '2000' }

export const DRAW_NONRECOVERABLE = category(
  'draw_nonrecoverable',
  published(
    'draw-hnbest-01',
    'https://hnbestphotoeditors.online/article.php?id=2796',
    'A month pays its commission, or the draw of 2,000 where that is more.',
    run(
      withDraw(GUARANTEE, [3500, 1500]),
      figure('total_pay', [3500, 2000], [paid('rep', '2026-01'), paid('rep', '2026-02')]),
    ),
  ),
  published(
    'draw-qcommission-02',
    'https://www.qcommission.com/blog/recoverable-vs-non-recoverable-draw-what-is-the-difference.html',
    'A draw that is not taken back is the least a month pays.',
    run(
      withDraw(GUARANTEE, [1000, 4000]),
      figure('paid', [2000, 4000], [paid('rep', '2026-01'), paid('rep', '2026-02')]),
    ),
  ),
)
