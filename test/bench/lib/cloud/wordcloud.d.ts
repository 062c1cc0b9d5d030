/** What the benchmark uses of wordcloud2.js 1.2.3, which brings no types. */
declare module 'wordcloud' {
  interface Options {
    list: [string, number][];
    fontFamily: string;
    fontWeight: string;
    weightFactor: number;
    rotateRatio: number;
    shuffle: boolean;
    gridSize: number;
    shape: string;
    ellipticity: number;
    drawOutOfBound: boolean;
    shrinkToFit: boolean;
    wait: number;
    random: () => number;
  }
  export default function WordCloud(canvas: HTMLCanvasElement, options: Options): void;
}
