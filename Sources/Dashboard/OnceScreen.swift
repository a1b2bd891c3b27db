package import BeamMCPClient
package import FoundationEssentials
package import Jobs
package import Screen

extension Once {
  /// The whole screen as the console would open it, with its panes, and what the fleet is like.
  package struct Picture: Sendable {
    package var canvas: Canvas
    package var jobs: [Job]
    package var runners: [RunnerStatus]
  }

  /// Asks for all that the screen shows, once.
  package static func screen(
    _ client: any BeamClient, width: Int, height: Int, clock: Clock, serverName: String, configurationFile: String,
    now: Date
  ) async throws(ClientError) -> Picture {
    var state = State(width: width, height: height, now: now, clock: clock, serverName: serverName)
    state.configurationFile = configurationFile
    var open = update(&state, .tick(now))[...]
    while let effect = open.popFirst() {
      switch effect {
      case .fetch(let fetch, let request):
        let answer = await client.answer(fetch)
        if case .failure(let error) = answer, fetch.lane == .jobs || fetch.lane == .runners { throw error }
        open += update(&state, .fetched(fetch, request, answer, at: now))
      case .scan(let scan): open += update(&state, .scanned(scan.pieceDone(), at: now))
      default: break
      }
    }
    var canvas = Canvas(width: width, height: height)
    render(state, into: &canvas)
    return Picture(canvas: canvas, jobs: state.jobs.all, runners: state.runners)
  }
}
