/// Scripts that teach a shell to complete. They hold no knowledge of commands: they ask the program, which knows its table
/// and the jobs that there are.
enum CompletionScript {
  static let shells = ["bash", "zsh", "fish"]

  static func text(for shell: String) -> String {
    switch shell {
    case "zsh": zsh
    case "fish": fish
    default: bash
    }
  }

  private static let bash = #"""
    # bash completion of mcp; source <(mcp completion bash)
    _mcp() {
      local line
      COMPREPLY=()
      while IFS= read -r line; do
        COMPREPLY+=("${line%%$'\t'*}")
      done < <(command "${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -o bashdefault -o default -F _mcp mcp

    """#

  private static let zsh = #"""
    #compdef mcp
    # zsh completion of mcp; source <(mcp completion zsh)
    _mcp() {
      local line
      local -a candidates
      for line in "${(@f)$(command "${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
      done
      if (( ${#candidates} )); then _describe -V 'mcp' candidates; else _files; fi
    }
    if [[ ${funcstack[1]} == _mcp ]]; then _mcp "$@"; else compdef _mcp mcp; fi

    """#

  private static let fish = #"""
    # fish completion of mcp; mcp completion fish | source
    function __mcp_complete
      set -l before (commandline -opc)
      set -l current (commandline -ct)
      command $before[1] __complete $before[2..-1] "$current" 2>/dev/null
    end
    complete -c mcp -f -a '(__mcp_complete)'
    complete -c mcp -l code -r -F
    complete -c mcp -l fleet -r -F
    complete -c mcp -l keys-file -r -F

    """#
}
