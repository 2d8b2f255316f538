using HealthScore.Bot.Configuration;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Feedback;

public sealed class SqliteFeedbackStoreTests : FeedbackStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override StoreOptions Options => new() { Path = _folder.File("feedback.db") };

    public void Dispose() => _folder.Dispose();
}
