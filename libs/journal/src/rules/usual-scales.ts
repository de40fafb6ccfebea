import type { LocalizedText } from '@kelisim/domain';
import type { PointsScale, Scale, ScaleLetter, WordsScale } from './scale';

const excellent: LocalizedText = { ru: 'отлично', kk: 'өте жақсы', ky: 'эң жакшы', en: 'excellent' };
const good: LocalizedText = { ru: 'хорошо', kk: 'жақсы', ky: 'жакшы', en: 'good' };
const satisfactory: LocalizedText = {
  ru: 'удовлетворительно',
  kk: 'қанағаттанарлық',
  ky: 'канааттандырарлык',
  en: 'satisfactory',
};
const unsatisfactory: LocalizedText = {
  ru: 'неудовлетворительно',
  kk: 'қанағаттанарлықсыз',
  ky: 'канааттандырарлык эмес',
  en: 'unsatisfactory',
};
const wordOf = { '5': excellent, '4': good, '3': satisfactory, '2': unsatisfactory } as const;

function letter(name: string, from: number, points: string, fivePoint: keyof typeof wordOf): ScaleLetter {
  return { letter: name, from, points, fivePoint, word: wordOf[fivePoint] };
}

/** 100 points with the letter equivalents in use in Kazakhstan. */
export const hundredPoints: PointsScale = {
  kind: 'points',
  from: 0,
  to: 100,
  step: 1,
  passes: 50,
  letters: [
    letter('A', 95, '4.0', '5'),
    letter('A-', 90, '3.67', '5'),
    letter('B+', 85, '3.33', '4'),
    letter('B', 80, '3.0', '4'),
    letter('B-', 75, '2.67', '4'),
    letter('C+', 70, '2.33', '4'),
    letter('C', 65, '2.0', '3'),
    letter('C-', 60, '1.67', '3'),
    letter('D+', 55, '1.33', '3'),
    letter('D', 50, '1.0', '3'),
    letter('FX', 25, '0.5', '2'),
    letter('F', 0, '0', '2'),
  ],
};

/** The marks 2 to 5, whole ones only. What they count in a grade point average is set by the university. */
export const fivePoints: PointsScale = {
  kind: 'points',
  from: 2,
  to: 5,
  step: 1,
  passes: 3,
  letters: [
    letter('5', 5, '4.0', '5'),
    letter('4', 4, '3.0', '4'),
    letter('3', 3, '2.0', '3'),
    letter('2', 2, '0', '2'),
  ],
};

/** Pass or fail: one way to store it, the reader's words to show it. */
export const passFail: WordsScale = {
  kind: 'words',
  values: [
    { value: 'зачтено', passes: true, word: { ru: 'зачтено', kk: 'есептелді', ky: 'эсептелди', en: 'passed' } },
    {
      value: 'не зачтено',
      passes: false,
      word: { ru: 'не зачтено', kk: 'есептелмеді', ky: 'эсептелген жок', en: 'not passed' },
    },
  ],
};

/** The scales a new university begins with, by their codes. */
export const usualScales = {
  'hundred-points': {
    title: { ru: '100-балльная', kk: '100 балдық', ky: '100 баллдык', en: '100 points' },
    scale: hundredPoints,
  },
  'five-points': { title: { ru: '5-балльная', kk: '5 балдық', ky: '5 баллдык', en: '5 points' }, scale: fivePoints },
  'pass-fail': {
    title: { ru: 'зачёт', kk: 'сынақ', ky: 'зачёт', en: 'pass or fail' },
    scale: passFail,
  },
} as const satisfies Readonly<Record<string, { readonly title: LocalizedText; readonly scale: Scale }>>;
