/** Keys of `{{ build "…" }}` that every builder provides: https://developer.hashicorp.com/packer/docs/templates/legacy_json_templates/engine#build */
export const commonFactNames: readonly string[] = [
  'ID',
  'Host',
  'Port',
  'User',
  'Password',
  'ConnType',
  'SSHPublicKey',
  'SSHPrivateKey',
  'SSHPrivateKeyFile',
  'SSHAgentAuth',
  'WinRMPassword',
  'PackerRunUUID',
  'PackerHTTPIP',
  'PackerHTTPPort',
  'PackerHTTPAddr'
]
