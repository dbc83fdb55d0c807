/** Everything that an editor's Markdown can hold, for looking at. */
export const TYPOGRAPHY = `A good loaf is mostly **time**. The hands do little, and what they do is *gentle*; the yeast does the rest. Read
[how flour is milled](https://example.com/flour) if you want to know why a strong flour takes more water.

## What you need

- 500 g of wheat flour
- 350 g of lukewarm water
  - a little more for wholemeal
  - a little less in a humid kitchen
- 10 g of salt

## In which order

1. Mix until no dry flour is left.
2. Let it rest for half an hour. It will look rough, and a long line in a list shows whether the second line stands under the first.
3. Fold it twice.

### When it goes wrong

> The dough is never wrong. It is only earlier or later than you are.
>
> — a baker in Vienna

| Flour     | Water | Rise at 24 °C |
| --------- | ----: | ------------- |
| Wheat     | 350 g | 90 minutes    |
| Spelt     | 320 g | 75 minutes    |
| Wholemeal | 390 g | 2 hours       |

Weigh it with \`scale --tare\`, or write it down:

\`\`\`
hydration = water / flour
          = 350 g / 500 g = 70 %
dough     = 500 g of flour + 350 g of water + 10 g of salt + 4 g of fresh yeast = 864 g, and a tenth less when it is baked
\`\`\`

---

That is all there is to it.`;
