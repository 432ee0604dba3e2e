const redrawMs = 1000;
const plainLineMs = 15_000;

/** Tells on stderr that something long is going on: one line redrawn in a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #title: string;
  readonly #started = Date.now();
  readonly #terminal = process.stderr.isTTY;
  readonly #timer: NodeJS.Timeout;
  #step = "starting";

  constructor(title: string) {
    this.#title = title;
    if (!this.#terminal) process.stderr.write(`${title}\n`);
    this.#timer = setInterval(
      () => {
        this.#draw();
      },
      this.#terminal ? redrawMs : plainLineMs,
    );
    this.#draw();
  }

  step(text: string): void {
    this.#step = text;
  }

  end(text: string): void {
    clearInterval(this.#timer);
    this.#step = text;
    this.#draw();
    if (this.#terminal) process.stderr.write("\n");
  }

  #draw(): void {
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    if (this.#terminal) process.stderr.write(`\r\u001b[K${this.#title}: ${this.#step} (${seconds} s)`);
    else process.stderr.write(`  ${this.#step} (${seconds} s)\n`);
  }
}
