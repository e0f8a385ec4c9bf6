// :: option disc.strict=true
// :: file error: disc.check.nothing-checked
final class NothingToCheckStrict {}
