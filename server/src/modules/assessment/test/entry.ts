/** A complete entry as a marker writes it. */
export const anEntry = (more: object = {}) => ({
  ...{
    criterion: 'D',
    item: 'D1',
    veto: null,
    hundredths: 500,
    category: 'time-limit',
    severity: 'ordinary',
    correctable: false,
  },
  ...{ page: '12', article: 'PSA-2012:99', words: '超过办案期限', ...more },
})
