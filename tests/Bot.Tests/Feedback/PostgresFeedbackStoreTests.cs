using HealthScore.Bot.Configuration;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Feedback;

[ClassNeeds("postgres")]
public sealed class PostgresFeedbackStoreTests : FeedbackStoreContract, IDisposable
{
    private readonly TestSchema _schema = new();

    private protected override StoreOptions Options => new() { ConnectionString = _schema.ConnectionString };

    public void Dispose() => _schema.Dispose();
}
