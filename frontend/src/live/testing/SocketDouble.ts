// SPDX-License-Identifier: EUPL-1.2

/** The far end of a socket, for tests: says what it is told to say. */
export class SocketDouble extends EventTarget {
  static readonly all: SocketDouble[] = [];

  static readonly open = (url: string): WebSocket => {
    const double = new SocketDouble(url);
    SocketDouble.all.push(double);
    return double;
  };

  static last(): SocketDouble {
    const double = SocketDouble.all.at(-1);
    if (!double) throw new Error("Nobody called yet");
    return double;
  }

  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly binaryType = "blob";
  readonly bufferedAmount = 0;
  readonly extensions = "";
  readonly protocol = "";
  readyState = 1;
  closed = false;
  readonly sent: unknown[] = [];
  onopen: WebSocket["onopen"] = null;
  onerror: WebSocket["onerror"] = null;
  onmessage: WebSocket["onmessage"] = null;
  onclose: WebSocket["onclose"] = null;

  constructor(readonly url: string) {
    super();
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
    this.readyState = 3;
  }

  says(...frames: object[]): void {
    const data = frames.map((frame) => JSON.stringify(frame)).join("\n");
    this.onmessage?.call(this, new MessageEvent("message", { data }));
  }

  dies(code: number): void {
    this.readyState = 3;
    this.onclose?.call(this, new CloseEvent("close", { code }));
  }
}
