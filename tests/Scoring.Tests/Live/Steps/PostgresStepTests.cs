using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Scoring.Tests.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Live.Steps;

[ClassNeeds("postgres")]
public sealed class PostgresStepTests : StepContract
{
    private readonly List<PostgresScratch> _opened = [];

    private protected override int StepsOfABook => 30;

    private protected override StoreParts Open()
    {
        _opened.Add(new PostgresScratch());
        var database = _opened[^1].OpenDatabase(Time, TuningMigrations.All);
        return new StoreParts(
            new PostgresHealthStore(database, Time) { RowsAtOnce = 3 }, new PostgresScoreStore(database), new SqlOverrideStore(database));
    }

    private protected override void Close() => _opened.ForEach(scratch => scratch.Dispose());
}
