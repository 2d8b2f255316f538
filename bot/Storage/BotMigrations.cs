using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Storage;

/// <summary>The tables that the bot keeps beside accounts and signals.</summary>
internal static class BotMigrations
{
    public static MigrationSet All { get; } = MigrationSet.FromResources("bot", typeof(BotMigrations).Assembly, "HealthScore.Bot.Storage.Migrations.");
}
