// How cards look here. Every colour is a variable of card.css, which has a light and a dark value for each: so cards that are
// already drawn follow the theme.
const color = (name) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });

const foreground = {
  default: color('text'),
  dark: color('text'),
  light: color('text'),
  accent: color('accent'),
  good: color('good'),
  warning: color('warning'),
  attention: color('attention'),
};

const container = (name) => ({
  backgroundColor: `var(--card-${name}-back)`,
  foregroundColors: foreground,
  borderColor: 'transparent',
});

export const hostConfig = {
  hostCapabilities: { capabilities: null },
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 36 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
  lineHeights: { small: 18, default: 21, medium: 23, large: 26, extraLarge: 42 },
  spacing: { none: 0, small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: { ...container('plain'), backgroundColor: 'transparent' },
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    warning: container('warning'),
    attention: container('attention'),
  },
  imageSizes: { small: 32, medium: 56, large: 96 },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  actions: {
    maxActions: 12,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    preExpandSingleShowCardAction: false,
  },
  table: { cellSpacing: 6 },
  adaptiveCard: { allowCustomStyle: false },
};
