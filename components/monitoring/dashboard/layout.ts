/** A widget before it has its place. */
export interface Widget {
  readonly type: "alarm" | "metric" | "text";
  /** In units, of which a dashboard is 24 wide. */
  readonly width: number;
  readonly height: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PlacedWidget extends Widget {
  readonly x: number;
  readonly y: number;
}

const WIDTH = 24;

/** The widgets in rows, one after the other, each row as high as its highest. */
export function inRows(widgets: readonly Widget[]): PlacedWidget[] {
  let [x, y, height] = [0, 0, 0];
  return widgets.map((widget) => {
    if (x + widget.width > WIDTH) {
      [x, y, height] = [0, y + height, 0];
    }
    const placed = { ...widget, x, y };
    x += widget.width;
    height = Math.max(height, widget.height);
    return placed;
  });
}

/** One line of a graph: a metric with its dimensions, or what is computed of metrics. */
export type Line = readonly unknown[];

/** A graph, half as wide as the dashboard, with a point for every five minutes. */
export function graph(
  title: string,
  region: string,
  metrics: readonly Line[],
  {
    period = 300,
    stat = "Sum",
    width = 12,
    ...others
  }: { period?: number; stat?: string; width?: number } & Readonly<Record<string, unknown>> = {},
): Widget {
  return {
    type: "metric",
    width,
    height: 6,
    properties: { title, region, metrics, view: "timeSeries", stacked: false, stat, period, ...others },
  };
}

/**
 * The sum over all clients of a pool, also those that are made later: CloudWatch looks for them. `dimensions` are those by
 * which it tells the metric apart.
 */
export function overAll(
  { metric, pool, dimensions }: { metric: string; pool: string; dimensions: string },
  stat: string,
): string {
  return `SUM(SEARCH('{AWS/Cognito,${dimensions}} MetricName="${metric}" UserPool="${pool}"', '${stat}', 300))`;
}
