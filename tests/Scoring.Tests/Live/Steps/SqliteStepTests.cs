using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.Live.Steps;

public sealed class SqliteStepTests : StepContract
{
    private readonly List<SqliteScratch> _opened = [];

    private protected override int StepsOfABook => 150;

    private protected override StoreParts Open()
    {
        _opened.Add(new SqliteScratch());
        var database = _opened[^1].OpenDatabase(Time, TuningMigrations.All);
        return new StoreParts(new SqliteHealthStore(database, Time), new SqliteScoreStore(database), new SqlOverrideStore(database));
    }

    private protected override void Close() => _opened.ForEach(scratch => scratch.Dispose());
}
