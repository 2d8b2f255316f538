namespace HealthScore.Bot.Understanding.Finding;

/// <summary>The newest <see cref="AccountDirectory"/>. A reader takes it once per question and keeps it.</summary>
internal sealed class CurrentAccounts
{
    private volatile AccountDirectory _directory = AccountDirectory.Empty;

    public AccountDirectory Directory => _directory;

    public void Swap(AccountDirectory directory) => _directory = directory;
}
