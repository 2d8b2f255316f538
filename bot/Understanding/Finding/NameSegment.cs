namespace HealthScore.Bot.Understanding.Finding;

/// <summary>An index, without the accounts that are called otherwise by now.</summary>
/// <param name="replaced">Accounts that a newer segment has.</param>
internal sealed class NameSegment(NameIndex index, IReadOnlySet<int> replaced)
{
    public NameIndex Index { get; } = index;

    public Spellings Spellings => Index.Spellings;

    public PackedWords Words => Index.Words.Packed;

    public bool IsReplaced(int account) => replaced.Count > 0 && replaced.Contains(account);
}
