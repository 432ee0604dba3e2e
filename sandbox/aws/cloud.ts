import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { initialObjects } from "./account.ts";
import type { Properties } from "./property-values.ts";

/** Something that exists in the simulated account. */
export interface CloudObject {
  /** The type's token with the provider's name, e.g. `aws:cognito/userPool:UserPool`. */
  readonly type: string;
  readonly id: string;
  readonly region: string;
  readonly properties: Properties;
}

interface CloudFile {
  readonly note: string;
  readonly objects: readonly CloudObject[];
  /** How often each resource has been created: ids follow from it, and a replacement gets a new one. */
  readonly creations: Readonly<Record<string, number>>;
}

const note = "Simulated for the sandbox; nothing here exists in AWS.";

/** The simulated account: one JSON file, so that it survives between commands and can be changed by hand. */
export class Cloud {
  readonly #path: string;
  #file: CloudFile = { note, objects: initialObjects, creations: {} };
  #readAt = -1;

  constructor(path: string) {
    this.#path = path;
  }

  all(type: string): readonly CloudObject[] {
    this.#load();
    return this.#file.objects.filter((object) => object.type === type);
  }

  find(type: string, id: string): CloudObject | undefined {
    return this.all(type).find((object) => object.id === id);
  }

  put(object: CloudObject): void {
    this.#load();
    const others = this.#file.objects.filter((other) => other.type !== object.type || other.id !== object.id);
    this.#save({ ...this.#file, objects: [...others, object] });
  }

  remove(type: string, id: string): void {
    this.#load();
    const objects = this.#file.objects.filter((object) => object.type !== type || object.id !== id);
    this.#save({ ...this.#file, objects });
  }

  countCreation(urn: string): number {
    this.#load();
    const count = (this.#file.creations[urn] ?? 0) + 1;
    this.#save({ ...this.#file, creations: { ...this.#file.creations, [urn]: count } });
    return count;
  }

  #load(): void {
    const changed = statSync(this.#path, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) {
      this.#save({ note, objects: initialObjects, creations: {} });
    } else if (changed !== this.#readAt) {
      this.#file = JSON.parse(readFileSync(this.#path, "utf8")) as CloudFile;
      this.#readAt = changed;
    }
  }

  #save(file: CloudFile): void {
    const draft = `${this.#path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(file, undefined, 2)}\n`);
    renameSync(draft, this.#path);
    this.#file = file;
    this.#readAt = statSync(this.#path).mtimeMs;
  }
}
